package org.huanjie.mobilisation.web;

import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;

/** 电话页 — a telephone in whole, once, for who has just said why; it is on record that they looked. */
public record PhonePage(Head head, String back, String number) implements Page {}
