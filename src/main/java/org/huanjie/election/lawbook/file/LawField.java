package org.huanjie.election.lawbook.file;

import org.huanjie.shell.Worded;

/** 法规文件栏目 — a word that stands before a fact, or above a column. */
interface LawField extends Worded {

    boolean required();

    int longest();
}
