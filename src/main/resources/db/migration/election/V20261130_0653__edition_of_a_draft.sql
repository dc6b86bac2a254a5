-- 选举办法草稿: a draft made anew goes by the edition of the election's present day; what was passed keeps its own (election.frozen_when_passed).
GRANT UPDATE (edition) ON election.rules TO huanjie_app;
