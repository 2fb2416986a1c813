package io.throughline.model;

import java.util.List;

/**
 * What relationships hold themselves: a type marked {@code @relationshipProperties}.
 *
 * @param name the GraphQL name
 * @param description the author's description, or an empty string
 * @param properties its properties, in the author's order
 */
public record RelationshipProperties(String name, String description, List<Property> properties) {
}
