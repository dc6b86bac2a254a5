package org.huanjie.messaging.gateway;

/**
 * 网关配置错误 — what is wrong with a line of {@code gateways.properties}; all are said together at the start.
 *
 * @param what the key of its sentence, {@code messaging.config.…}
 * @param key the line's own key
 */
public record GatewayFault(String what, String key) {}
