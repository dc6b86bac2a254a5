package org.huanjie.access.veil;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 大件 — a handler whose form may bring a recording or a film, of 50 MB at most, and not only papers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeFiles {}
