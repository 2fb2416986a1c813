package io.throughline.benchmark;

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

	/** Everything is compared before anything is measured. */
	List<Line> all(Parameters parameters) {
		List<Pair> pairs = new ArrayList<>();
		List<SameAnswers> answers = new ArrayList<>();
		for (BenchmarkQuery query : BenchmarkQuery.all()) {
			if (this.settings.asks(query.name())) {
				Progress.say("Comparing answers: " + query.name());
				Pair pair = Pair.of(query, Objects.requireNonNull(parameters.sets().get(query.parameters())),
						this.server.port(), this.floor.port());
				pairs.add(pair);
				answers.add(SameAnswers.check(pair));
			}
		}
		if (pairs.isEmpty()) {
			throw new IllegalArgumentException("No query is called as one of " + this.settings.queries());
		}
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < pairs.size(); i++) {
			lines.addAll(lines(pairs.get(i), answers.get(i)));
		}
		return lines;
	}

	private List<Line> lines(Pair pair, SameAnswers answers) {
		List<Line> lines = new ArrayList<>();
		boolean warm = false;
		for (int connections : this.settings.connections()) {
			Measurement byHand = measured(this.floor, pair.floor(), pair.toFloor(), answers.floor(), connections);
			Measurement ours = measured(this.server, pair.server(), pair.toServer(), answers.server(), connections);
			if (!warm) {
				byHand.warmUp(this.settings.warmup());
				ours.warmUp(this.settings.warmup());
				warm = true;
			}
			for (int round = 0; round < this.settings.rounds(); round++) {
				byHand.turn(this.settings.slice());
				ours.turn(this.settings.slice());
			}
			Line line = new Line(pair.query().name(), connections, pair.query().goal(), byHand.cost(), ours.cost(),
					ours.against(byHand));
			Progress.say(
					"%s, %d connections: %.0f by hand, %.0f by the server, ratio %.2f, CPU %.2f".formatted(line.query(),
							connections, line.floor().rate(), line.server().rate(), line.ratio(), line.cpuRatio()));
			lines.add(line);
		}
		return lines;
	}

	private Measurement measured(Served side, Target target, List<String> requests, List<Integer> lengths,
			int connections) {
		return new Measurement(
				new ClosedLoop(target, requests.stream().map(target::request).toList(), lengths, connections),
				side.process(), this.database.process());
	}

}
