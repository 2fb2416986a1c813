package io.throughline.ingest;

import io.throughline.model.Property;

/**
 * A value that has been read, and where.
 *
 * @param place where the property's name stands
 * @param property the property
 * @param value the value as the driver takes it: String, Long, Double, Boolean,
 * LocalDate, OffsetDateTime, or a list of one of them
 */
record ReadValue(Place place, Property property, Object value) {
}
