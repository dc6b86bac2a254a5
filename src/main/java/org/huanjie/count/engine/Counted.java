package org.huanjie.count.engine;

import java.util.List;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.PostOutcome;

/** 单项结论 — one post's outcome with the findings that led to it. */
record Counted(PostOutcome outcome, List<Finding> findings) {}
