package org.huanjie.shell;

/**
 * 页面 — a record of strings ready to show; the template {@code <module>/<same name>.jte} takes it as {@code page}, beside the
 * {@link Frame} as {@code frame}.
 */
public non-sealed interface Page extends Answer {

    /** The HTTP status; a form that comes back with faults answers 422. */
    default int status() {
        return 200;
    }
}
