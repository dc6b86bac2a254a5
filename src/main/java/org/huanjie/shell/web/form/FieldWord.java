package org.huanjie.shell.web.form;

import org.huanjie.shell.Worded;

/** 字段名 — a field's word among the arguments of a sentence. */
record FieldWord(String key) implements Worded {}
