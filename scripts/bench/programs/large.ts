import { ourApp } from '../tree';

ourApp(Number(process.env.OBJECTS)).synth();
