package org.huanjie.mobilisation;

/**
 * 志愿服务页签 — one of the pages of a village's volunteers, side by side; each room offers its own as a bean.
 *
 * @param key the message key of its word
 * @param ending how its address ends below the village: {@code /volunteers}
 * @param order where it stands: 10, 20, …
 */
public record MobilisationTab(String key, String ending, int order) {}
