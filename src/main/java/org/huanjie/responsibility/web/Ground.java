package org.huanjie.responsibility.web;

/** 一条理由 — why something was not done, and what to do about it, as shown. */
public record Ground(String text, String remedy) {}
