package org.huanjie.bench.rides;

import java.util.List;

/**
 * 接送数字 — what a plan comes to.
 *
 * @param unserved riders of whom one way or both are in no car
 * @param waited how many seconds those wait on average who get in somewhere, each way for itself
 */
record RideFigures(long unserved, double waited) {

    static RideFigures of(long unserved, List<Double> waits) {
        return new RideFigures(
                unserved, waits.stream().mapToDouble(each -> each).average().orElse(0));
    }
}
