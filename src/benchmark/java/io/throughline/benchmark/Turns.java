package io.throughline.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.throughline.benchmark.graph.Parameters;
import io.throughline.benchmark.load.ClosedLoop;
import io.throughline.benchmark.load.Target;
import io.throughline.benchmark.report.Line;
import io.throughline.benchmark.side.BenchmarkQuery;
import io.throughline.benchmark.side.Sides.Served;

/**
 * Lets floor and server answer in turns, query by query: what disturbs one disturbs the
 * other.
 *
 * @param settings which queries, and how long
 * @param database the database that both ask
 * @param floor the statements by hand
 * @param server the server
 */
record Turns(Settings settings, Served database, Served floor, Served server) {

	private static final int WARMING = 8;

	/** The queries to ask, with the variables that they take. */
	List<Pair> pairs(Parameters parameters) {
		List<Pair> pairs = new ArrayList<>();
		for (BenchmarkQuery query : BenchmarkQuery.all()) {
			if (this.settings.asks(query.name())) {
				pairs.add(Pair.of(query, Objects.requireNonNull(parameters.sets().get(query.parameters())),
						this.server.port(), this.floor.port()));
			}
		}
		if (pairs.isEmpty()) {
			throw new IllegalArgumentException("No query is called as one of " + this.settings.queries());
		}
		return pairs;
	}

	/**
	 * Compares all answers, then warms both sides up with everything, so that it makes no
	 * difference which query comes first, and measures.
	 */
	List<Line> all(List<Pair> pairs) {
		List<SameAnswers> answers = new ArrayList<>();
		for (Pair pair : pairs) {
			Progress.say("Comparing answers: " + pair.query().name());
			answers.add(SameAnswers.check(pair));
		}
		List<Line> lines = new ArrayList<>();
		Duration half = this.settings.warmup().dividedBy(2);
		for (int i = 0; i < pairs.size(); i++) {
			Progress.say("Warming up: " + pairs.get(i).query().name());
			measured(pairs.get(i), answers.get(i), WARMING).forEach((side) -> side.warmUp(half));
		}
		for (int i = 0; i < pairs.size(); i++) {
			measured(pairs.get(i), answers.get(i), WARMING).forEach((side) -> side.warmUp(half));
			for (int connections : this.settings.connections()) {
				lines.add(line(pairs.get(i), answers.get(i), connections));
			}
		}
		return lines;
	}

	private Line line(Pair pair, SameAnswers answers, int connections) {
		List<Measurement> sides = measured(pair, answers, connections);
		for (int round = 0; round < this.settings.rounds(); round++) {
			sides.forEach((side) -> side.turn(this.settings.slice()));
		}
		Measurement byHand = sides.getFirst();
		Measurement ours = sides.getLast();
		Line line = new Line(pair.query().name(), connections, pair.query().goal(), byHand.cost(), ours.cost(),
				ours.against(byHand));
		Progress.say("%s, %d connections: %.0f by hand, %.0f by the server, ratio %.2f, CPU %.2f".formatted(
				line.query(), connections, line.floor().rate(), line.server().rate(), line.ratio(), line.cpuRatio()));
		return line;
	}

	/** First the floor, then the server. */
	private List<Measurement> measured(Pair pair, SameAnswers answers, int connections) {
		return List.of(measured(this.floor, pair.floor(), pair.toFloor(), answers.floor(), connections),
				measured(this.server, pair.server(), pair.toServer(), answers.server(), connections));
	}

	private Measurement measured(Served side, Target target, List<String> requests, List<Integer> lengths,
			int connections) {
		return new Measurement(
				new ClosedLoop(target, requests.stream().map(target::request).toList(), lengths, connections),
				side.process(), this.database.process());
	}

}
