package org.huanjie.access.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 新近核验 — a handler that answers only who has given password and code a short while ago ({@code AccessSetting.FRESH_MINUTES}): a device
 * left open does nothing that cannot be undone. Others are asked again, and come back to the page that they came from.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {}
