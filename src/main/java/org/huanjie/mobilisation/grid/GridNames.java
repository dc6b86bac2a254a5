package org.huanjie.mobilisation.grid;

/** 网格命名 — what a new grid is called until the village says otherwise: by its group and its number. */
@FunctionalInterface
public interface GridNames {

    String of(int group, int number);
}
