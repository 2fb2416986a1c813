package io.throughline.model;

import java.util.List;

/**
 * A field that stands for the distinct nodes at the end of paths: {@code @through}.
 *
 * @param name the GraphQL field
 * @param description the author's description, or an empty string
 * @param owner the type that declares it; for a field that an interface declares, the
 * interface
 * @param target the name of the type that is reached
 * @param paths the alternatives, each a sequence of steps; never empty
 * @param maxHops how often a repeated step is taken at most
 */
public record Traversal(String name, String description, String owner, String target, List<List<Step>> paths,
		int maxHops) implements Field {

	/**
	 * One step of a path.
	 *
	 * @param relationship the field that is followed
	 * @param repeated whether it is followed once or more ({@code field*})
	 */
	public record Step(Relationship relationship, boolean repeated) {
	}

}
