package org.huanjie.count.engine.figure;

/** 选票数 — how many may vote or are present, how many ballots were handed out, how many came back: what a threshold is a part of. */
public record Ballots(Electorate electorate, long issued, long recovered) {}
