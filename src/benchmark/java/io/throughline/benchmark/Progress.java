package io.throughline.benchmark;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Says what the benchmark is at. */
final class Progress {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private Progress() {
	}

	static void say(String text) {
		System.out.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + " " + text);
	}

}
