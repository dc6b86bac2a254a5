package org.huanjie.shell.print;

/**
 * 打印件 — a document to print: a record of strings ready to show; the template {@code <module>/<same name>.jte} takes it as
 * {@code sheet}, beside the reader's {@code words}, and is well-formed XML.
 */
public interface Sheet {}
