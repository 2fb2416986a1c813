package io.throughline.ingest;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import io.throughline.model.GraphModel;

/**
 * What the parts of one import write with.
 *
 * @param doors where they write to
 * @param model the ontology
 * @param survey what is known of all files together
 * @param empty whether the store held nothing of the ontology before
 * @param written where the nodes are
 * @param behind writes while the next is read
 */
record SeedWriting(StoreDoors doors, GraphModel model, Survey survey, boolean empty, WrittenNodes written,
		WriteBehind behind) {

	/** Batches of what is written together: see {@link Batches}. */
	<T> Batches<T> batches(String what, Function<T, ?> kind, ToIntFunction<List<T>> write) {
		return new Batches<>(this.doors.transactions(), this.behind, what, kind, write);
	}

}
