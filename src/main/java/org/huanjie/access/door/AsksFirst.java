package org.huanjie.access.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 先确认后办理 — a handler of what cannot be undone, or only with trouble: it answers the first form with its
 * {@link org.huanjie.shell.ConfirmPage}, and nothing that it writes lasts before that page has come back as it was shown.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksFirst {}
