package io.throughline.store;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of one request ({@code throughline.request}).
 *
 * @param deadline how long a request may work on its answer; the database stops its read
 * transactions after that time
 */
@ConfigurationProperties("throughline.request")
record ReadSettings(@DefaultValue("10s") Duration deadline) {
}
