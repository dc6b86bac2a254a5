package org.huanjie.county;

/** 名目在用 — implemented by a module whose work in a county rests on an entry: while it does, the county does not close it. */
public interface EntryNeeded {

    /** Whether something that stands in the county needs this entry of the list to be offered. */
    boolean needs(String county, CountyList list, String code);
}
