package org.huanjie.count.engine;

import java.util.List;

/** 单项结论 — one post's outcome with the findings that led to it. */
record Counted(PostOutcome outcome, List<Finding> findings) {}
