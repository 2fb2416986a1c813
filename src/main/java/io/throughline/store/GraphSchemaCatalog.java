package io.throughline.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The constraints and indexes of a database.
 * <p>
 * Every database takes statements about them. One in this process also takes calls, which
 * spares it the reading and planning of hundreds of statements that are run once.
 */
public interface GraphSchemaCatalog {

	/** All that are there, whoever created them. */
	Collection<PresentIndex> present();

	/**
	 * Creates what is not there: if one of them is refused, others may be there
	 * afterwards, which a later start finds. Indexes fill themselves afterwards.
	 * @param missing what is known not to be there
	 * @throws GraphSchemaRefused if the database does not create one of them
	 */
	void create(List<GraphSchemaStatement> missing);

	/**
	 * Waits until all that are there are filled, or one of them cannot be, or the time is
	 * over.
	 */
	void awaitFilled(Duration time);

}
