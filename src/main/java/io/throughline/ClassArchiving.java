package io.throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the classes of this start archived for later ones, once, some time after the server
 * is ready, and with the least priority.
 */
@Component
@ConditionalOnProperty("throughline.class-archive.file")
class ClassArchiving implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ClassArchiving.class);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final ClassArchive archive;

	private final Optional<Path> list;

	private final Duration delay;

	private final Thread thread = Thread.ofVirtual().name("class-archive").unstarted(this::archive);

	@Autowired
	ClassArchiving(@Value("${throughline.class-archive.file}") Path file,
			@Value("${throughline.class-archive.delay:10s}") Duration delay) {
		this(new ClassArchive(file), ClassArchive.listed().findFirst(), delay);
	}

	ClassArchiving(ClassArchive archive, Optional<Path> list, Duration delay) {
		this.archive = archive;
		this.list = list;
		this.delay = delay;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.thread.start();
	}

	@Override
	public void destroy() throws InterruptedException {
		this.thread.interrupt();
		this.thread.join();
	}

	private void archive() {
		try {
			this.archive.deleteIfForeign();
			if (this.list.isPresent() && !Files.exists(this.archive.file())) {
				Thread.sleep(this.delay);
				archive(this.list.get());
			}
		}
		catch (InterruptedException ex) {
			log.debug("The server ended before its classes were archived.");
		}
		catch (IOException ex) {
			log.warn("The classes were not archived for shorter starts: {}", ex.toString());
		}
	}

	private void archive(Path list) throws IOException, InterruptedException {
		Process process = this.archive.begin(list);
		try {
			if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				log.warn("The classes were not archived for shorter starts: it took longer than {}.", PATIENCE);
			}
			else if (process.exitValue() == 0) {
				this.archive.keep();
				log.info("Archived the classes: the next start is shorter.");
			}
			else {
				log.warn("The classes were not archived for shorter starts: the virtual machine ended with {}.",
						process.exitValue());
			}
		}
		finally {
			process.destroyForcibly().onExit().join();
			this.archive.discard();
		}
	}

}
