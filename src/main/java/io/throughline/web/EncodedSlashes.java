package io.throughline.web;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a slash of either kind be in the key of a node's address, written {@code %2F} or
 * {@code %5C} as {@link io.throughline.query.NodeUris} writes it. The container refuses
 * them otherwise, for servers that find files by such paths.
 */
@Component
final class EncodedSlashes implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		String passed = EncodedSolidusHandling.PASS_THROUGH.getValue();
		factory.addConnectorCustomizers((connector) -> {
			connector.setEncodedSolidusHandling(passed);
			connector.setEncodedReverseSolidusHandling(passed);
		});
	}

}
