package org.huanjie.readiness.web;

import java.util.List;

/**
 * 准入页首 — where the village stands, above every page about it.
 *
 * @param notes what more is to be known of its state, one sentence each
 */
public record ReadinessHead(String village, String place, String state, String look, List<String> notes) {}
