package io.throughline.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.throughline.document.Problem.BeyondLimit;
import io.throughline.document.Problem.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Measures the operations of a parsed document, fragments counted at every spread, before
 * it is validated. Each fragment is measured once; a fragment inside itself adds nothing
 * here and is left to validation.
 */
final class DocumentSize {

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Size> measured = new HashMap<>();

	private int directives;

	private DocumentSize(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.putIfAbsent(fragment.getName(), fragment));
	}

	/** What of the document is beyond a limit. */
	static List<Problem> beyond(DocumentLimits limits, Document document) {
		DocumentSize sizes = new DocumentSize(document);
		Size size = Size.NOTHING;
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			sizes.count(operation);
			size = size.orLarger(sizes.of(operation.getSelectionSet()));
		}
		sizes.fragments.values().forEach(sizes::count);
		List<Problem> beyond = new ArrayList<>();
		check(beyond, Limit.DEPTH, size.depth(), limits.depth());
		check(beyond, Limit.FIELDS, size.fields(), limits.fields());
		check(beyond, Limit.ALIASES, size.aliases(), limits.aliases());
		check(beyond, Limit.ROOT_FIELDS, size.direct(), limits.rootFields());
		check(beyond, Limit.DIRECTIVES, sizes.directives, limits.directives());
		return beyond;
	}

	static void check(List<Problem> beyond, Limit limit, long value, long maximum) {
		if (value > maximum) {
			beyond.add(new BeyondLimit(limit, value, maximum));
		}
	}

	private Size of(@Nullable SelectionSet selections) {
		Size size = Size.NOTHING;
		if (selections != null) {
			for (Selection<?> selection : selections.getSelections()) {
				size = size.plus(of(selection));
			}
		}
		return size;
	}

	private Size of(Selection<?> selection) {
		return switch (selection) {
			case Field field -> {
				count(field);
				yield of(field.getSelectionSet()).below(field.getAlias() != null);
			}
			case InlineFragment fragment -> {
				count(fragment);
				yield of(fragment.getSelectionSet());
			}
			case FragmentSpread spread -> {
				count(spread);
				yield ofFragment(spread.getName());
			}
			default -> throw new IllegalStateException("A selection is a field or a fragment.");
		};
	}

	private Size ofFragment(String name) {
		Size known = this.measured.get(name);
		FragmentDefinition fragment = this.fragments.get(name);
		if (known != null || fragment == null) {
			return (known != null) ? known : Size.NOTHING;
		}
		this.measured.put(name, Size.NOTHING);
		Size size = of(fragment.getSelectionSet());
		this.measured.put(name, size);
		return size;
	}

	private void count(DirectivesContainer<?> place) {
		this.directives = Math.max(this.directives, place.getDirectives().size());
	}

	/**
	 * The size of a selection.
	 *
	 * @param direct fields not inside another
	 * @param fields all fields
	 * @param aliases fields with an alias
	 * @param depth the most fields one inside the other
	 */
	private record Size(long direct, long fields, long aliases, int depth) {

		static final Size NOTHING = new Size(0, 0, 0, 0);

		Size plus(Size other) {
			return new Size(sum(this.direct, other.direct), sum(this.fields, other.fields),
					sum(this.aliases, other.aliases), Math.max(this.depth, other.depth));
		}

		Size orLarger(Size other) {
			return new Size(Math.max(this.direct, other.direct), Math.max(this.fields, other.fields),
					Math.max(this.aliases, other.aliases), Math.max(this.depth, other.depth));
		}

		Size below(boolean alias) {
			return new Size(1, sum(this.fields, 1), sum(this.aliases, alias ? 1 : 0), this.depth + 1);
		}

		private static long sum(long left, long right) {
			long sum = left + right;
			return (sum < 0) ? Long.MAX_VALUE : sum;
		}

	}

}
