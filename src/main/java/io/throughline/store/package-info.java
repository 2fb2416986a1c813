/**
 * The only door to Neo4j: floor 3.
 * <p>
 * In comes a {@link io.throughline.cypher.CypherStatement} of the floor below; out go
 * rows of plain Java values, or a {@link io.throughline.store.StoreException} whose
 * message may be shown to a client. It does not matter here whether the database runs in
 * this process ({@link io.throughline.store.embedded}) or somewhere else.
 * <p>
 * The Neo4j Java Driver is used in this package and below it, and nowhere else. Allowed
 * imports of this project: {@code cypher} and {@code model}.
 */
@NullMarked
package io.throughline.store;

import org.jspecify.annotations.NullMarked;
