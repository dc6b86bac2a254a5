package org.huanjie.readiness.web;

/** 一条理由 — what stands against something, and what to do about it, as shown. */
public record Ground(String text, String remedy) {}
