package org.huanjie.bench;

import java.util.List;

/** 基准 — one thing that is measured, in an environment made for it alone. */
public interface Bench {

    List<Measure> on(BenchEnvironment environment) throws Exception;
}
