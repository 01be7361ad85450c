import { theirApp } from '../tree';

theirApp(Number(process.env.OBJECTS), process.env.CDK8S_OUTDIR ?? 'dist').synth();
