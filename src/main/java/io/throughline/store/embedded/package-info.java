/**
 * The database in this process: Neo4j Community in the store's directory, opened when no
 * {@code spring.neo4j.uri} names another one; floor 3.
 * <p>
 * In come the {@link io.throughline.store.embedded.StoreSettings}; out come the address
 * and the password by which the driver reaches the database over Bolt on loopback, as it
 * would reach any server. Everything else of the project is ignorant of this package.
 * <p>
 * The start, in order: {@code EmbeddedStoreInitializer} locks the directory and begins
 * opening the store on a thread of its own while Spring builds its context;
 * {@code StoreReadiness} waits for it before the web server starts, and the preparation
 * of the store by {@code StoreOpening} before it reads or writes. Constraints are made a
 * little earlier: they need the database, but not its user. The stop is the reverse: the
 * web server drains, the driver closes, the store closes.
 * <p>
 * Allowed imports of this project: {@code store}.
 */
@NullMarked
package io.throughline.store.embedded;

import org.jspecify.annotations.NullMarked;
