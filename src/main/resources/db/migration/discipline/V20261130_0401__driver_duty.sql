-- 驾驶员上岗: nobody drives without the training and the pledge that the county asks of drivers (R-DP-1).
CREATE TRIGGER volunteer_trained BEFORE INSERT ON mobilisation.car FOR EACH ROW EXECUTE FUNCTION discipline.volunteer_met('DRIVER');
