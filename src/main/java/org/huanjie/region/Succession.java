package org.huanjie.region;

import java.util.UUID;

/** 沿革 — that one village went into another, and the document that says so. */
public record Succession(UUID id, String county, String former, String next, String document) {}
