package io.throughline.benchmark.report;

/**
 * What requests cost on one side.
 *
 * @param rate answers per second
 * @param median time within which half of the answers came, in milliseconds
 * @param slow time within which 99 of 100 came, in milliseconds
 * @param cpu time of processors that the side took for an answer, in milliseconds
 * @param databaseCpu the same of the database
 */
public record Cost(double rate, double median, double slow, double cpu, double databaseCpu) {
}
