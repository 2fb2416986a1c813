package io.throughline.store;

import java.util.List;

/**
 * Creates constraints and indexes, all of them or none. They fill themselves afterwards.
 * <p>
 * Every database takes statements for it. One in this process also takes calls, which
 * spares it the reading and planning of hundreds of statements that are run once.
 */
public interface GraphSchemaWriter {

	/**
	 * Creates what is not there.
	 * @param missing what is known not to be there
	 * @throws GraphSchemaRefused if the database does not create one of them
	 */
	void create(List<GraphSchemaStatement> missing);

}
