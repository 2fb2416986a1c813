package io.throughline.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.throughline.model.GlobalId;
import io.throughline.model.GraphModel;
import io.throughline.model.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * What a first reading of all files remembers, so that the second can judge each
 * statement as it comes: which nodes there are, and what may be said twice. It holds the
 * sources; of all else not the statements, but a few bits for each node, and on the disk
 * its number and a fingerprint for each relationship.
 */
final class Survey implements Statements, AutoCloseable {

	private final NodeNumbers numbers = new NodeNumbers();

	private final BitSet written = new BitSet();

	private final BitSet writtenAgain = new BitSet();

	private final BitSet described = new BitSet();

	private final BitSet seenTogether = new BitSet();

	private final List<NodePart> sources = new ArrayList<>();

	private final List<SourcePart> texts = new ArrayList<>();

	private final Fingerprints fingerprints = new Fingerprints();

	private final SingleFields singleFields;

	private final Set<String> eitherWay;

	private @Nullable Set<Long> repeated;

	private long statements;

	Survey(GraphModel model) {
		this.singleFields = new SingleFields(model);
		this.eitherWay = model.types()
			.values()
			.stream()
			.flatMap((type) -> type.relationships().stream())
			.filter((field) -> field.direction() == Relationship.Direction.BOTH)
			.flatMap((field) -> field.types().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public void node(NodePart part) {
		this.statements++;
		if (part.isSource()) {
			this.sources.add(part);
		}
		int number = this.numbers.of(part.address().id());
		mark(number, this.written, this.writtenAgain);
		if (!part.bare()) {
			mark(number, this.described, this.seenTogether);
			if (!part.isWhole()) {
				this.seenTogether.set(number);
			}
		}
		for (ReadValue value : part.values().values()) {
			if (value.property().unique()) {
				this.fingerprints.add(fingerprint(part.address(), value));
			}
		}
	}

	private static void mark(int number, BitSet once, BitSet again) {
		if (once.get(number)) {
			again.set(number);
		}
		once.set(number);
	}

	@Override
	public void relationship(RelationshipStatement relationship) {
		this.statements++;
		this.fingerprints.add(fingerprint(relationship));
		for (SingleFields.Held held : this.singleFields.of(relationship)) {
			this.fingerprints.add(fingerprint(held));
		}
	}

	@Override
	public void evidence(EvidenceStatement piece) {
		this.statements++;
	}

	@Override
	public void text(SourcePart text) {
		this.texts.add(text);
	}

	/** Ends the reading: what was said twice is known now. */
	void end() {
		this.repeated = this.fingerprints.repeated();
		this.fingerprints.close();
	}

	/** Gives up what is on the disk: the seed is written, or refused. */
	@Override
	public void close() {
		try (this.numbers) {
			this.fingerprints.close();
		}
	}

	NodeNumbers numbers() {
		return this.numbers;
	}

	/** How many nodes, relationships and pieces of evidence are written. */
	long statements() {
		return this.statements;
	}

	/** The parts of sources, in the order of the files. */
	List<NodePart> sources() {
		return this.sources;
	}

	List<SourcePart> texts() {
		return this.texts;
	}

	/**
	 * Whether there is an entry for the node, and not only a relationship that names it.
	 */
	boolean isWritten(GlobalId id) {
		return has(this.written, id);
	}

	/** The keys of all nodes of a type, in the order of the files. */
	List<String> keys(String type) {
		return this.numbers.keys(type, this.written::get);
	}

	/** Whether an entry of the node says something of its properties. */
	boolean isDescribed(NodeAddress node) {
		return has(this.described, node.id());
	}

	/**
	 * Whether the node's entries have to be seen together, because several say something
	 * of its properties, or one does and not enough.
	 */
	boolean isSeenTogether(NodeAddress node) {
		return has(this.seenTogether, node.id());
	}

	/** Whether another entry may say more about the same node or relationship. */
	boolean isWrittenAgain(About about) {
		return switch (about) {
			case About.OfNode(NodeAddress node) -> has(this.writtenAgain, node.id());
			case About.OfRelationship(RelationshipStatement relationship) -> mayBeRepeated(relationship);
		};
	}

	/** False only if nothing equal is written elsewhere; so are the others. */
	boolean mayBeRepeated(RelationshipStatement relationship) {
		return isRepeated(fingerprint(relationship));
	}

	boolean mayBeRepeated(SingleFields.Held held) {
		return isRepeated(fingerprint(held));
	}

	boolean mayBeRepeated(NodeAddress node, ReadValue value) {
		return isRepeated(fingerprint(node, value));
	}

	private boolean has(BitSet bits, GlobalId id) {
		int number = this.numbers.find(id);
		return number != NodeNumbers.NONE && bits.get(number);
	}

	private boolean isRepeated(long fingerprint) {
		return this.repeated != null && this.repeated.contains(fingerprint);
	}

	/** Once the reading has ended, no node gets a number any more. */
	private int number(NodeAddress node) {
		return (this.repeated == null) ? this.numbers.of(node.id()) : this.numbers.find(node.id());
	}

	/** The same for both ends where a field of the type looks at it from either. */
	private long fingerprint(RelationshipStatement relationship) {
		int from = number(relationship.from());
		int to = number(relationship.to());
		boolean turned = to < from && this.eitherWay.contains(relationship.type());
		String word = (relationship.word() != null) ? relationship.word() : "";
		return Fingerprints.of(turned ? to : from, turned ? from : to, relationship.type(), word);
	}

	private long fingerprint(SingleFields.Held held) {
		return Fingerprints.of(held.field().owner(), held.field().name(), number(held.owner()));
	}

	private static long fingerprint(NodeAddress node, ReadValue value) {
		return Fingerprints.of(node.type().name(), value.property().name(), value.value());
	}

}
