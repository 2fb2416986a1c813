package io.throughline.store.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line, without a stack trace, why the store could not be opened. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoreStartReporter implements SpringBootExceptionReporter {

	private static final Logger log = LoggerFactory.getLogger(StoreStartReporter.class);

	StoreStartReporter(ConfigurableApplicationContext context) {
	}

	@Override
	public boolean reportException(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StoreStartException known) {
				log.error(known.getMessage());
				return true;
			}
		}
		return false;
	}

}
