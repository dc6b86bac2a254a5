package org.huanjie;

public final class Huanjie { public static void main(String[] a) {} }
