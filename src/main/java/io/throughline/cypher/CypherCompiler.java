package io.throughline.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.NodeType;
import io.throughline.plan.Plan;
import io.throughline.plan.PlanShape;
import io.throughline.plan.Selection;
import io.throughline.plan.Slots;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/**
 * Compiles a plan into one statement.
 * <p>
 * The statement has one column, {@code row}; its shape is the plan's, see {@link Rows}.
 * It is Cypher 5, which Neo4j 5.26 and later accept. Names in it come from the ontology,
 * values are parameters, and the same plan gives the same text.
 *
 * @see <a href="https://neo4j.com/docs/cypher-manual/5/">Cypher 5 manual</a>
 */
public final class CypherCompiler {

	/** The name of the only column. */
	public static final String COLUMN = "row";

	private static final Renderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_5_CYPHER_5).alwaysEscapeNames(false).build());

	private final GraphModel model;

	public CypherCompiler(GraphModel model) {
		this.model = model;
	}

	/** The statement that answers {@code plan}. */
	public CypherStatement compile(Plan plan) {
		List<Object> values = new ArrayList<>();
		PlanShape.of(plan, values);
		return compileShape(plan).with(values);
	}

	/** The statement that answers every plan of the shape of this one. */
	public CompiledStatement compileShape(Plan plan) {
		return switch (plan) {
			case Plan.LookUp lookUp -> statement(Slots.in(lookUp));
			case Plan.Listing listing -> statement(Slots.in(listing));
			case Plan.ShortestPath path -> statement(Slots.in(path));
			case Plan.LookUps lookUps -> statement(lookUps);
			case Plan.OfOntology ontology -> statement(ontology);
			case Plan.Search search -> statement(search);
			case Plan.Suggestions suggestions -> statement(suggestions);
		};
	}

	private CompiledStatement statement(Plan plan) {
		Scope scope = new Scope();
		Rows rows = new Rows(this.model, scope);
		Statement statement = switch (plan) {
			case Plan.LookUp lookUp -> lookUp(lookUp, scope, rows);
			case Plan.LookUps lookUps -> Cypher.returning(lookUps(lookUps, scope, rows).as(COLUMN)).build();
			case Plan.Listing listing ->
				Cypher.returning(rows.connection(listing.connection(), null).as(COLUMN)).build();
			case Plan.OfOntology ontology ->
				Cypher.returning(new Counts(rows.patterns(), scope).of(ontology).as(COLUMN)).build();
			case Plan.Search search -> Cypher.returning(new Rankings(rows, scope).search(search).as(COLUMN)).build();
			case Plan.ShortestPath path -> new ShortestPaths(rows, scope).of(path);
			case Plan.Suggestions suggestions ->
				Cypher.returning(new Rankings(rows, scope).suggestions(suggestions).as(COLUMN)).build();
		};
		return new CompiledStatement(RENDERER.render(statement), scope.parameters());
	}

	/**
	 * The statement that reads texts in which there are words like the ones of a search:
	 * its row is a list, for each text's node the values that are searched.
	 */
	public CypherStatement compileVocabulary(Plan.Search search) {
		Scope scope = new Scope();
		Rankings rankings = new Rankings(new Rows(this.model, scope), scope);
		Expression texts = rankings.vocabulary(search.spelling().words(), search.hits().expansion().target());
		return new CompiledStatement(RENDERER.render(Cypher.returning(texts.as(COLUMN)).build()), scope.parameters())
			.with(List.of());
	}

	private static Statement lookUp(Plan.LookUp lookUp, Scope scope, Rows rows) {
		NodeType type = lookUp.type();
		Node node = rows.patterns().node(type).named(scope.variable("n"));
		Condition condition = Conditions.both(
				node.property(lookUp.property().stored()).eq(scope.parameter(lookUp.value())),
				rows.patterns().notMoreSpecific(type, node));
		return Cypher.match(node)
			.where(condition)
			.returning(rows.node(lookUp.selection(), new Subject.OfNode(node, type)).as(COLUMN))
			.build();
	}

	/** One list for each type of the ids, each of pairs of a key and a row. */
	private Expression lookUps(Plan.LookUps lookUps, Scope scope, Rows rows) {
		List<Expression> byType = new ArrayList<>();
		for (Map.Entry<NodeType, Selection> entry : lookUps.selections().entrySet()) {
			NodeType type = entry.getKey();
			Node node = rows.patterns().node(type).named(scope.variable("n"));
			Expression key = node.property(type.key().stored());
			List<Object> keys = lookUps.ids()
				.stream()
				.filter((id) -> id.type().equals(type.name()))
				.map(GlobalId::key)
				.flatMap((written) -> type.storedKey(written).stream())
				.toList();
			Statement statement = Cypher.match(node)
				.where(Conditions.both(key.in(scope.parameter(keys)), rows.patterns().notMoreSpecific(type, node)))
				.returning(Cypher.listOf(key, rows.node(entry.getValue(), new Subject.OfNode(node, type))))
				.build();
			byType.add(Cypher.collect(statement));
		}
		return Cypher.listOf(byType);
	}

}
