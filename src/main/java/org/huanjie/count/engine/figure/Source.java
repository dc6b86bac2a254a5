package org.huanjie.count.engine.figure;

/** 姓名来源 — printed on the ballot, or written in by voters (另选他人, R-PL-8). */
public enum Source {
    CANDIDATE,
    WRITE_IN
}
