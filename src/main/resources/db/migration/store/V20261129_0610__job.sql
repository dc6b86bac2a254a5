-- 定时任务: which job is due when, and which node has it; the table of db-scheduler (its columns are the library's). It holds no village's data.
CREATE TABLE store.job (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_due ON store.job (execution_time);
CREATE INDEX job_heartbeat ON store.job (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON store.job TO huanjie_app;
