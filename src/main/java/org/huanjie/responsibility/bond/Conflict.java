package org.huanjie.responsibility.bond;

import java.util.List;
import java.util.UUID;
import org.huanjie.shell.Reason;

/**
 * 责任回避的一处 — what stands against someone who answers for a village.
 *
 * @param certain whether they or someone near stand; else it has only not been asked
 */
public record Conflict(String village, UUID person, String personName, boolean certain, List<Reason> reasons) {}
