package io.throughline.document;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import graphql.ParseAndValidate;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;
import graphql.validation.OperationValidationRule;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

/**
 * Whether a document fits the schema. graphql-java finds what does not, by the rules of
 * the specification; what is said about it is found again at the place it names.
 *
 * @see <a href="https://spec.graphql.org/October2021/#sec-Validation">Validation</a>
 */
final class Validation {

	private final Places places;

	private final FieldWords fields;

	private final FragmentWords fragments;

	private final VariableWords variables;

	private final Set<Problem> problems = new LinkedHashSet<>();

	private Validation(GraphQLSchema schema, Document document) {
		this.places = Places.of(schema, document);
		this.fields = new FieldWords(schema);
		this.fragments = new FragmentWords(schema, document);
		this.variables = new VariableWords(schema, document);
	}

	/**
	 * How large a document may be, and what it may ask of the schema, is limited
	 * elsewhere.
	 */
	static List<Problem> problems(GraphQLSchema schema, Document document) {
		List<ValidationError> errors = ParseAndValidate.validate(schema, document,
				(rule) -> rule != OperationValidationRule.GOOD_FAITH_INTROSPECTION, Locale.ROOT,
				QueryComplexityLimits.NONE);
		if (errors.isEmpty()) {
			return List.of();
		}
		Validation validation = new Validation(schema, document);
		errors.forEach(validation::add);
		return validation.problems.stream().sorted(Comparator.comparingLong(Validation::position)).toList();
	}

	private static long position(Problem problem) {
		return problem.locations().isEmpty() ? Long.MAX_VALUE
				: problem.locations().getFirst().getLine() * 1_000_000L + problem.locations().getFirst().getColumn();
	}

	private void add(ValidationError error) {
		List<SourceLocation> locations = (error.getLocations() != null) ? error.getLocations() : List.of();
		if (error.getValidationErrorType() instanceof ValidationErrorType type && !locations.isEmpty()) {
			if (isSaidElsewhere(type, locations.getFirst())) {
				return;
			}
			List<Problem> found = words(type, locations.getFirst());
			if (!found.isEmpty()) {
				found.forEach((problem) -> this.problems.add(
						problem.locations().isEmpty() || locations.size() > 1 ? located(problem, locations) : problem));
				return;
			}
		}
		this.problems.add(new Problem.Invalid("The document does not fit the schema here.",
				"Compare this place with the schema.", locations));
	}

	/**
	 * A null is also of a wrong type; arguments of an unknown directive are all unknown.
	 */
	private boolean isSaidElsewhere(ValidationErrorType type, SourceLocation at) {
		return type == ValidationErrorType.NullValueForNonNullArgument
				|| (type == ValidationErrorType.UnknownArgument && this.places.find(at, Argument.class)
					.filter((place) -> place.field() == null && place.directive() == null)
					.isPresent());
	}

	private static Problem located(Problem problem, List<SourceLocation> locations) {
		return new Problem.Invalid(problem.message(), problem.hint(), locations);
	}

	private List<Problem> words(ValidationErrorType type, SourceLocation at) {
		return switch (type) {
			case FieldUndefined -> at(at, Field.class, this.fields::unknown);
			case UnknownArgument -> at(at, Argument.class, this.fields::unknownArgument);
			case MissingFieldArgument, MissingDirectiveArgument, NullValueForNonNullArgument -> this.places
				.find(at, (type == ValidationErrorType.MissingDirectiveArgument) ? Directive.class : Field.class)
				.map(this.fields::missingArguments)
				.orElse(List.of());
			case WrongType, BadValueForDefaultArg,
					DefaultForNonNullArgument ->
				this.places.find(at, Argument.class)
					.or(() -> this.places.find(at, VariableDefinition.class))
					.map(this.fields::wrongValue)
					.orElse(List.of());
			case SubselectionRequired -> at(at, Field.class, this.fields::needsSelection);
			case SubselectionNotAllowed -> at(at, Field.class, this.fields::hasNoFields);
			case FieldsConflict -> at(at, Field.class, this.fields::conflict);
			case UnknownType -> at(at, TypeName.class, this.fragments::unknownType);
			case InlineFragmentTypeConditionInvalid -> at(at, InlineFragment.class, this.fragments::notComposite);
			case FragmentTypeConditionInvalid -> at(at, FragmentDefinition.class, this.fragments::notComposite);
			case UndefinedFragment -> at(at, FragmentSpread.class, this.fragments::undefined);
			case UnusedFragment -> at(at, FragmentDefinition.class, this.fragments::unused);
			case FragmentCycle -> this.places.find(at, FragmentSpread.class)
				.or(() -> this.places.find(at, FragmentDefinition.class))
				.map((place) -> List.of(this.fragments.cycle(place)))
				.orElse(List.of());
			case InvalidFragmentType -> this.places.find(at, FragmentSpread.class)
				.or(() -> this.places.find(at, InlineFragment.class))
				.map((place) -> List.of(this.fragments.neverApplies(place)))
				.orElse(List.of());
			case VariableTypeMismatch -> at(at, VariableReference.class, this.variables::mismatch);
			case NonInputTypeOnVariable -> at(at, VariableDefinition.class, this.variables::notInput);
			case UndefinedVariable, VariableNotAllowed -> at(at, VariableReference.class, this.variables::undefined);
			case UnusedVariable -> at(at, VariableDefinition.class, this.variables::unused);
			case UnknownDirective -> at(at, Directive.class, this.fields::unknownDirective);
			case MisplacedDirective -> at(at, Directive.class, this.fields::misplacedDirective);
			case UnknownOperation -> at(at, OperationDefinition.class, OperationWords::unsupported);
			case LoneAnonymousOperationViolation -> at(at, OperationDefinition.class, OperationWords::anonymous);
			case NonExecutableDefinition -> List.of(OperationWords.NOT_EXECUTABLE);
			case DuplicateOperationName -> at(at, OperationDefinition.class, OperationWords::twice);
			case DuplicateFragmentName -> at(at, FragmentDefinition.class, OperationWords::twice);
			case DuplicateDirectiveName -> List.of(OperationWords.DIRECTIVE_TWICE);
			case DuplicateArgumentNames -> List.of(OperationWords.ARGUMENT_TWICE);
			case DuplicateVariableName -> at(at, VariableDefinition.class, OperationWords::twice);
			case UniqueObjectFieldName -> this.places.find(at, ObjectField.class)
				.map((place) -> List.of(OperationWords.twice(place)))
				.orElse(List.of(OperationWords.KEY_TWICE));
			case SubscriptionMultipleRootFields, SubscriptionIntrospectionRootField, DuplicateIncrementalLabel ->
				List.of(OperationWords.NOT_SERVED);
			case MaxValidationErrorsReached -> List.of(OperationWords.MORE);
			// Neither is found here: syntax and size are read before.
			case InvalidSyntax, MaxQueryDepthExceeded, MaxQueryFieldsExceeded -> List.of();
		};
	}

	private List<Problem> at(SourceLocation location, Class<? extends Node<?>> kind,
			java.util.function.Function<Place, Problem> words) {
		return this.places.find(location, kind).map((place) -> List.of(words.apply(place))).orElse(List.of());
	}

}
