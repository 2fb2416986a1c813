package io.throughline.web;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in one line where the server answers and how long its start took. */
@Component
class StartLine {

	private static final Logger log = LoggerFactory.getLogger(StartLine.class);

	private final ServerProperties server;

	StartLine(ServerProperties server) {
		this.server = server;
	}

	@EventListener
	void say(ApplicationReadyEvent ready) {
		String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
		if (port != null) {
			log.info(text(address(port), ManagementFactory.getRuntimeMXBean().getUptime()));
		}
	}

	static String text(String address, long milliseconds) {
		return "Ready after %.1f s. Ask at %s/graphiql, send GraphQL to %s/graphql".formatted(milliseconds / 1000.0,
				address, address);
	}

	private String address(String port) {
		String path = this.server.getServlet().getContextPath();
		return "http://%s:%s%s".formatted(host(this.server.getAddress()), port, (path != null) ? path : "");
	}

	private static String host(@Nullable InetAddress address) {
		if (address == null || address.isAnyLocalAddress()) {
			return "localhost";
		}
		String host = address.getHostAddress();
		return host.contains(":") ? "[" + host + "]" : host;
	}

}
