package io.throughline.plan;

import java.util.List;
import java.util.Map;

import io.throughline.model.GraphType;
import io.throughline.model.NodeType;

/**
 * What is asked of nodes of one declared type.
 *
 * @param type the declared type
 * @param byType what is asked of a node, by the type it turns out to have; types with
 * more labels come first
 */
public record Selection(GraphType type, Map<NodeType, List<Projection>> byType) {
}
