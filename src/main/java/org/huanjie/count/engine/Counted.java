package org.huanjie.count.engine;

import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.PostOutcome;
import java.util.List;

/** 单项结论 — one post's outcome with the findings that led to it. */
record Counted(PostOutcome outcome, List<Finding> findings) {}
