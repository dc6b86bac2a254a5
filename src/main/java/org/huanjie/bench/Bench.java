package org.huanjie.bench;

import java.util.List;

/** 基准 — one thing that is measured, on a ground made for it alone. */
public interface Bench {

    List<Measure> on(Ground ground) throws Exception;
}
